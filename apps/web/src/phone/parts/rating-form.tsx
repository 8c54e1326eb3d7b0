import { useState } from 'react';
import type { Token } from '../api';
import type { OwnRating, Progress } from '../progress';
import { rateesOf } from '../words/rating';
import { AddendumForm } from './addendum-form';
import { RatingOne } from './rating-one';

interface Props {
  progress: Progress;
  token: Token;
  onOver: () => void;
}

/** 请评价: one body after the other; what is rated can be added to once. */
export function RatingForm({ progress, token, onOver }: Props) {
  const [fresh, setFresh] = useState<Record<string, string>>({});
  const rated = (object: string): OwnRating | undefined => progress.ratings?.find((one) => one.object === object);
  return (
    <section className="panel rating">
      <h2>请评价</h2>
      {rateesOf(progress).map((ratee) => {
        const word = fresh[ratee.object];
        const before = rated(ratee.object);
        if (before || word) return <AddendumForm key={ratee.object} {...{ ratee, before, word, token, onOver }} />;
        const done = (said: string) => setFresh((known) => ({ ...known, [ratee.object]: said }));
        return <RatingOne key={ratee.object} {...{ ratee, token, onOver }} onDone={done} />;
      })}
    </section>
  );
}
