package org.bihuan.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bihuan.LocalPath;
import org.bihuan.people.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lays out what the layout fragments read: {@code me}, {@code nav}, {@code typeSize}, {@code chunks} and {@code here}. */
@ControllerAdvice(annotations = Controller.class)
class PageFurniture {

    private final CurrentUser currentUser;
    private final Chunks chunks;

    PageFurniture(CurrentUser currentUser, Chunks chunks) {
        this.currentUser = currentUser;
        this.chunks = chunks;
    }

    @ModelAttribute("chunks")
    Chunks chunks() {
        return chunks;
    }

    /**
     * The person at the top of the page; absent on pages that anyone may see.
     *
     * @param searches whether there are cases for them to look for
     */
    record Me(String username, String name, String organisation, boolean searches) {}

    @ModelAttribute("me")
    @Nullable
    Me me() {
        return currentUser
                .find()
                .map(person -> new Me(
                        person.username(), person.name(), person.organisation().name(), !person.isOnlyAdministrator()))
                .orElse(null);
    }

    @ModelAttribute("nav")
    List<Place> nav(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return currentUser.find().map(person -> Place.all(person, path)).orElse(List.of());
    }

    @ModelAttribute("typeSize")
    @Nullable
    String typeSize(HttpServletRequest request) {
        return TypeSize.of(request);
    }

    /** The address of the page itself, to come back to; the first page where it was not simply asked for. */
    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        String query = request.getQueryString();
        String address = query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
        return request.getMethod().equals("GET") ? LocalPath.of(address, "/") : "/";
    }

    /** What the address of this page in the other language starts with; absent where it cannot be asked for again. */
    @ModelAttribute("otherLanguage")
    @Nullable
    String otherLanguage(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null) {
            return null;
        }
        String query = Objects.requireNonNullElse(request.getQueryString(), "");
        String kept = Arrays.stream(query.split("&"))
                .filter(part -> !part.isEmpty() && !part.startsWith("lang="))
                .map(part -> part + "&")
                .collect(Collectors.joining());
        return "?" + kept + "lang=";
    }
}
