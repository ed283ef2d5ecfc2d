package org.bihuan.enterprise;

import java.time.Instant;

/**
 * A colour of risk that an enterprise was given.
 *
 * @param grade code of {@link Vocabulary#GRADES}
 * @param setBy user name
 */
public record Grade(String uscc, String grade, Instant since, String reason, String setBy) {}
