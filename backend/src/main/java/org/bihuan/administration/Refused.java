package org.bihuan.administration;

import jakarta.servlet.http.HttpServletResponse;
import org.bihuan.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/**
 * What a form says that was refused; it is shown again with what was filled in.
 *
 * @param field the field that is wrong, if it is one
 */
record Refused(String sentence, @Nullable String field) {

    /** Puts the sentence on the page that is about to be shown, with the status of the refusal. */
    static void say(RefusedException refused, Model model, HttpServletResponse response) {
        response.setStatus(refused.kind().status());
        model.addAttribute(
                "refused",
                new Refused(
                        String.valueOf(refused.getMessage()),
                        refused.errors().isEmpty()
                                ? null
                                : refused.errors().get(0).field()));
    }

    /** @throws RefusedException the same, if filling in something else does not help: then the page is out of date */
    static void sayIfInvalid(RefusedException refused, Model model, HttpServletResponse response) {
        if (refused.kind() != RefusedException.Kind.INVALID) {
            throw refused;
        }
        say(refused, model, response);
    }
}
