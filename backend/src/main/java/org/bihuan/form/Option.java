package org.bihuan.form;

import com.fasterxml.jackson.databind.JsonNode;

/** One answer that a choice offers: what is stored, a text or a number, and what people read. */
public record Option(JsonNode value, String label) {}
