import { useEffect, useState } from 'react';

/** How hard a password is to guess. */
export interface PasswordStrength {
  /** 0: guessed at once; 4: not guessed. */
  readonly score: 0 | 1 | 2 | 3 | 4;
  /** "Weak: this is a common password". */
  readonly words: string;
}

type Estimator = (password: string, known: readonly string[]) => PasswordStrength;

const titles = ['Very weak', 'Weak', 'Fair', 'Good', 'Strong'] as const;

/** Longer text is as strong as its beginning, and would keep the window busy. */
const judged = 100;

let estimator: Promise<Estimator> | undefined;

/** The dictionaries are large, so they come when the first password is typed. */
function loadEstimator(): Promise<Estimator> {
  estimator ??= (async (): Promise<Estimator> => {
    const [{ ZxcvbnFactory }, common, english] = await Promise.all([
      import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common'), import('@zxcvbn-ts/language-en'),
    ]);
    const factory = new ZxcvbnFactory({
      dictionary: { ...common.dictionary, ...english.dictionary }, graphs: common.adjacencyGraphs, translations: english.translations,
    });
    return (password, known) => {
      const { score, feedback } = factory.check(password.slice(0, judged), [...known]);
      const why = feedback.warning ?? '';
      return { score, words: why === '' || score > 2 ? titles[score] : `${titles[score]}: ${why.slice(0, 1).toLowerCase()}${why.slice(1).replace(/\.$/u, '')}` };
    };
  })();
  return estimator;
}

/** @param known words that a guesser would try first, such as the user name @returns null while nothing is typed or judged */
export async function strengthOfPassword(password: string, known: readonly string[] = []): Promise<PasswordStrength | null> {
  return password === '' ? null : (await loadEstimator())(password, known);
}

/** The strength of what is being typed; null before anything is. */
export function usePasswordStrength(password: string, known: readonly string[]): PasswordStrength | null {
  const [judgement, setJudgement] = useState<{ readonly of: string; readonly strength: PasswordStrength | null }>({ of: '', strength: null });
  const words = known.join('\n');
  useEffect(() => {
    let current = true;
    void strengthOfPassword(password, words.split('\n').filter((word) => word !== '')).then((strength) => {
      if (current) setJudgement({ of: password, strength });
    });
    return () => {
      current = false;
    };
  }, [password, words]);
  return password === '' || judgement.of !== password ? null : judgement.strength;
}
