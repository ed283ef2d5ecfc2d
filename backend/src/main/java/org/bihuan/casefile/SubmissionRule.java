package org.bihuan.casefile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.bihuan.RefusedException.FieldError;
import org.bihuan.people.Person;

/**
 * A rule about what may be submitted, beyond what a form can express. A manifest names it under {@code rules} of a step, an
 * action or the start; the bean's name is the rule's name.
 */
public interface SubmissionRule {

    /**
     * Who submits, to which case.
     *
     * @param caseNumber empty while a case is being opened
     * @param step id of the step or key of the action; {@link CaseData#START} while a case is being opened
     * @param before the data of the case before this submission
     */
    record Occasion(String caseNumber, String step, Person person, ObjectNode before) {}

    /**
     * @param submission valid by the form already
     * @return what is wrong, field by field; empty if nothing is
     */
    List<FieldError> problems(Occasion occasion, ObjectNode submission);
}
