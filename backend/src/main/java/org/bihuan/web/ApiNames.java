package org.bihuan.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names for the calls of the REST contract, made from their addresses, so that no refactoring renames them for clients. */
final class ApiNames {

    private static final String START = "/api/v1/";

    private ApiNames() {}

    /** {@code GET /api/v1/cases/{number}/events} is {@code getCasesNumberEvents}. */
    static String operationId(String method, String path) {
        String name = Arrays.stream(path.substring(START.length()).split("[^A-Za-z]+"))
                .map(word -> word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
        return method.toLowerCase(Locale.ROOT) + name;
    }

    /** The collection that a call is about. */
    static String tag(String path) {
        return path.substring(START.length()).split("/")[0];
    }
}
