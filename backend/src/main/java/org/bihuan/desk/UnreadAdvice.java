package org.bihuan.desk;

import jakarta.servlet.http.HttpServletRequest;
import org.bihuan.notification.Notices;
import org.bihuan.people.CurrentUser;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The number beside the bell on every page. */
@ControllerAdvice(annotations = Controller.class)
class UnreadAdvice {

    private final Notices notices;
    private final CurrentUser currentUser;

    UnreadAdvice(Notices notices, CurrentUser currentUser) {
        this.notices = notices;
        this.currentUser = currentUser;
    }

    @ModelAttribute("unread")
    int unread(HttpServletRequest request) {
        boolean isPage = request.getMethod().equals("GET");
        return isPage
                ? currentUser
                        .find()
                        .map(person -> notices.unread(person.username()))
                        .orElse(0)
                : 0;
    }
}
