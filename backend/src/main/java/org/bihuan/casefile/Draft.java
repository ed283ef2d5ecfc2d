package org.bihuan.casefile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** What somebody has written in a form that is not sent yet. */
public record Draft(ObjectNode data, Instant savedAt) {}
