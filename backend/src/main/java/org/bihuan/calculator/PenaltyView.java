package org.bihuan.calculator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page for 加处罚款 and remedies shows.
 *
 * @param sum the surcharge, if a fine was given
 * @param steps none if nothing was asked
 * @param refusal why there is no answer, a Chinese sentence
 */
record PenaltyView(PenaltyForm form, @Nullable Sum sum, List<Step> steps, @Nullable String refusal) {

    /** How much more has to be paid, and why. */
    record Sum(String amount, String total, long days, List<String> lines) {}

    /**
     * A step of the timeline.
     *
     * @param key of its name among the messages, behind {@code remedy.}
     * @param days from when until when
     */
    record Step(String key, String days, List<String> lines) {}
}
