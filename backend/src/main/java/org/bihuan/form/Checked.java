package org.bihuan.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** What became of a submission. */
public sealed interface Checked {

    /**
     * The submission may be kept.
     *
     * @param data cleaned: only visible fields, only those that hold something; numbers are {@code BigDecimal}
     * @param emptied top-level keys that were visible but hold nothing, so that a caller who merges can drop old values
     */
    record Accepted(ObjectNode data, Set<String> emptied) implements Checked {
        public Accepted {
            emptied = Set.copyOf(emptied);
        }
    }

    /** The submission is refused; at least one error, in the form's order. */
    record Rejected(List<FieldError> errors) implements Checked {
        public Rejected {
            errors = List.copyOf(errors);
        }
    }
}
