import { useEffect, useState } from 'react';

export type TextSize = 'standard' | 'large' | 'largest';

const place = 'yimen-text-size';

/** The size chosen last on this phone; private browsing may have no store. */
function remembered(): TextSize {
  try {
    const size = localStorage.getItem(place);
    return size === 'large' || size === 'largest' ? size : 'standard';
  } catch {
    return 'standard';
  }
}

/** 长辈版: the size of all text and targets, remembered on the phone; it says nothing about the person. */
export function useTextSize(): [TextSize, (size: TextSize) => void] {
  const [size, setSize] = useState<TextSize>(remembered);
  useEffect(() => {
    document.documentElement.dataset['size'] = size;
    try {
      localStorage.setItem(place, size);
    } catch {
      // Without a store the choice holds until the page is closed.
    }
  }, [size]);
  return [size, setSize];
}
