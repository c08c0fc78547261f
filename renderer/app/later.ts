import { useEffect, useState } from 'react';

/** What is made once somebody needs it, and read in no sooner: the sign-in screen starts without it. */
export interface Later<T> {
  /** Undefined before it has been made. */
  readonly made: () => T | undefined;
  readonly make: () => Promise<T>;
}

export const createLater = <T>(load: () => Promise<T>): Later<T> => {
  let made: T | undefined;
  let making: Promise<T> | undefined;
  const begin = async (): Promise<T> => {
    made = await load();
    return made;
  };

  return {
    made: () => made,
    make: () => {
      making ??= begin();
      return making;
    },
  };
};

/** Undefined for a moment, the first time. */
export const useLater = <T>(later: Later<T>): T | undefined => {
  const [made, setMade] = useState(later.made);

  useEffect(() => {
    let isWanted = true;
    void later.make().then((value) => {
      if (isWanted) setMade(() => value);
    });
    return () => {
      isWanted = false;
    };
  }, [later]);

  return made;
};
