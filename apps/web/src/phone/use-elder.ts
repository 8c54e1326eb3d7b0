import { useEffect, useState } from 'react';

export type TextSize = 'standard' | 'large' | 'largest';

const place = 'yimen-text-size';

/** The size chosen last on this phone; null when none was. Private browsing may have no store. */
function remembered(): TextSize | null {
  try {
    const size = localStorage.getItem(place);
    return size === 'standard' || size === 'large' || size === 'largest' ? size : null;
  } catch {
    return null;
  }
}

/**
 * 长辈版: the size of all text and targets. What the person chooses is remembered on the phone; what the page begins with for
 * somebody of sixty or older is not, since it would say something about him.
 */
export function useTextSize(elder: boolean): [TextSize, (size: TextSize) => void] {
  const [chosen, setChosen] = useState<TextSize | null>(remembered);
  const size = chosen ?? (elder ? 'large' : 'standard');
  useEffect(() => {
    document.documentElement.dataset['size'] = size;
  }, [size]);
  function choose(next: TextSize) {
    setChosen(next);
    try {
      localStorage.setItem(place, next);
    } catch {
      // Without a store the choice holds until the page is closed.
    }
  }
  return [size, choose];
}
