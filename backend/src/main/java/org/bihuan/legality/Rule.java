package org.bihuan.legality;

import java.util.function.Function;

/**
 * One thing that the law asks of a case of penalty.
 *
 * @param id stable, for other software
 * @param article where it stands
 * @param sentence what it asks, as a clerk would say it
 * @param blocks whether a step that breaks it is refused; what is only late must still be done
 * @param judge what it says of a case
 */
record Rule(String id, String article, String sentence, boolean blocks, Function<PenaltyCase, Verdict> judge) {

    static Rule blocking(String id, String article, String sentence, Function<PenaltyCase, Verdict> judge) {
        return new Rule(id, article, sentence, true, judge);
    }

    static Rule telling(String id, String article, String sentence, Function<PenaltyCase, Verdict> judge) {
        return new Rule(id, article, sentence, false, judge);
    }
}
