package org.bihuan.casefile;

/** 常用语: what somebody often writes in a step, in their own words. */
public record Phrase(long id, String text) {}
