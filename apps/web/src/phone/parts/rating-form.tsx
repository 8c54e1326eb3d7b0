import { useState } from 'react';
import type { Proof } from '../api';
import type { Progress } from '../progress';
import { rateesOf } from '../words/rating';
import { RatingOne } from './rating-one';

/** 请评价: one body after the other. */
export function RatingForm({ progress, proof }: { progress: Progress; proof: Proof }) {
  const [rated, setRated] = useState<Record<string, string>>({});
  return (
    <section className="panel rating">
      <h2>请评价</h2>
      {rateesOf(progress).map((ratee) => (
        <RatingOne
          key={ratee.object}
          ratee={ratee}
          proof={proof}
          done={rated[ratee.object]}
          onDone={(word) => setRated((before) => ({ ...before, [ratee.object]: word }))}
        />
      ))}
    </section>
  );
}
