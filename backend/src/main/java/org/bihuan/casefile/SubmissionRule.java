package org.bihuan.casefile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.bihuan.RefusedException.FieldError;

/**
 * A rule about what a step may say, beyond what a form can express. A manifest names it under {@code rules} of a step; the
 * bean's name is the rule's name.
 */
public interface SubmissionRule {

    /**
     * @param before the data of the case before this submission
     * @param submission valid by the form already
     * @return what is wrong, field by field; empty if nothing is
     */
    List<FieldError> problems(ObjectNode before, ObjectNode submission);
}
