package org.bihuan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.bihuan.LocalPath;
import org.bihuan.people.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lays out what the layout fragments read: {@code me}, {@code nav}, {@code typeSize} and {@code here}. */
@ControllerAdvice(annotations = Controller.class)
class PageFurniture {

    private final CurrentUser currentUser;

    PageFurniture(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    /** The person at the top of the page; absent on pages that anyone may see. */
    record Me(String username, String name, String organisation) {}

    @ModelAttribute("me")
    @Nullable
    Me me() {
        return currentUser
                .find()
                .map(person -> new Me(
                        person.username(), person.name(), person.organisation().name()))
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
}
