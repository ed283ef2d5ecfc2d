package org.bihuan.desk;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.SignedIn;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The line on which an open inbox hears that it has changed. */
@Controller
class LiveInboxPage {

    private final LiveInboxes inboxes;
    private final CurrentUser currentUser;

    LiveInboxPage(LiveInboxes inboxes, CurrentUser currentUser) {
        this.inboxes = inboxes;
        this.currentUser = currentUser;
    }

    @SignedIn
    @GetMapping(path = "/inbox/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter changes(HttpSession session, HttpServletResponse response) {
        // nginx would keep the answer back until it is long enough
        response.setHeader("X-Accel-Buffering", "no");
        return inboxes.listen(currentUser.get(), session.getId());
    }
}
