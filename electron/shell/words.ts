import { createWords } from '../../shared/words/catalogue';
import type { Translate } from '../../shared/words/keys';

const words = createWords();

/** The words of menus and of dialogs that the main process draws by itself, from the same catalogue as the page's. */
export const loadWords = (): Translate => words.say;

/** From now on whatever asks for a word gets it in this language, also who has asked before. */
export const { speak } = words;
