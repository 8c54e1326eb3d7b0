import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call } from '../../api/http';

export interface MissingField {
  field: string;
  label: string;
  waivable: boolean;
  /** The law asks for it: without it the paper cannot be issued. */
  blocks?: boolean;
}

/** The paper as it would be issued now. */
export interface PaperPreview {
  type: string;
  title: string;
  copies: number;
  missing: MissingField[];
  html: string;
  text: string;
  pages: number;
  warnings: string[];
}

const pause = 400;

function useCalm<T>(value: T): T {
  const [calm, setCalm] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setCalm(value), pause);
    return () => clearTimeout(timer);
  }, [value]);
  return calm;
}

/** The preview of what is typed, asked for once the person stops typing; the last one stays until the next is there. */
export function usePreview(caseId: string, type: string, body: unknown) {
  const typed = useCalm(JSON.stringify(body ?? {}));
  return useQuery({
    queryKey: ['preview', caseId, type, typed],
    queryFn: ({ signal }) =>
      call<PaperPreview>('/documents/preview', {
        method: 'POST',
        body: { type, case: caseId, body: JSON.parse(typed) as unknown },
        signal,
      }),
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  });
}

/** Where a file of an issued paper lies; the browser opens it with the session's cookie. */
export const paperFile = (id: string, kind: 'pdf' | 'docx'): string => `/api/v1/documents/${id}/${kind}`;
