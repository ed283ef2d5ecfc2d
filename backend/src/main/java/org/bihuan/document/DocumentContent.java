package org.bihuan.document;

/** @param fileName the document's name with the ending of its format */
public record DocumentContent(String caseNumber, String fileName, String mediaType, byte[] bytes) {}
