package org.bihuan.casefile;

import java.util.Set;

/** Which steps of a case wait for somebody; the inbox implements it. */
public interface OpenSteps {

    Set<String> of(String caseNumber);
}
