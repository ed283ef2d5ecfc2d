package org.bihuan.casefile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What another room knows about a case and a form offers: the options of a select, or the rows that a list begins with. A
 * manifest names it under {@code from} or {@code rows}; the bean's name is the source's name.
 */
public interface RowSource {

    /** In the order of the form; each has {@code value} and {@code label} for a select, and whatever keys a list may ask for. */
    List<ObjectNode> rows(String caseNumber);
}
