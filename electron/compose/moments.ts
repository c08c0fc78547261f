type Act = () => void;

/** What is to happen whenever a session begins, and whenever nobody may see on. */
export const createMoments = () => {
  const forgotten: Act[] = [];
  const begun: Act[] = [];
  return {
    atItsEnd: (forget: Act) => forgotten.push(forget),
    atABeginning: (begin: Act) => begun.push(begin),
    end: () => {
      for (const forget of forgotten) forget();
    },
    begin: () => {
      for (const begin of begun) begin();
    },
  };
};
