package org.bihuan.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.bihuan.RefusedException;
import org.bihuan.Words;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.TrackingCodes;
import org.bihuan.desk.PageModels.TrackView;
import org.bihuan.people.Guesses;
import org.bihuan.people.Public;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How far a case is, for whoever holds its paper: no account, but the code that is printed there. */
@Controller
class TrackPage {

    private static final int LONGEST_NUMBER = 32;

    private final TrackingCodes codes;
    private final TrackedProgress progress;
    private final Guesses guesses;
    private final Words words;

    TrackPage(TrackingCodes codes, TrackedProgress progress, Guesses guesses, Words words) {
        this.codes = codes;
        this.progress = progress;
        this.guesses = guesses;
        this.words = words;
    }

    /** The same for every number, whether there is such a case or not. */
    @Public
    @GetMapping({"/track", "/track/{number}"})
    String ask(@PathVariable(required = false) @Nullable String number, Model model) {
        return page(new TrackView(number == null ? "" : cut(number), null, null), model);
    }

    @Public
    @PostMapping("/track")
    String show(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String code,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        String what = "track " + cut(number.strip()).toUpperCase(Locale.ROOT);
        try {
            guesses.check(what, request);
        } catch (RefusedException throttled) {
            response.setStatus(throttled.kind().status());
            return page(new TrackView(cut(number), throttled.getMessage(), null), model);
        }
        Optional<CaseFile> file = codes.find(number, code);
        if (file.isEmpty()) {
            guesses.wrong(what, request);
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return page(new TrackView(cut(number), words.of("track.wrong"), null), model);
        }
        guesses.right(what, request);
        return page(new TrackView(file.get().number(), null, progress.of(file.get())), model);
    }

    private static String page(TrackView view, Model model) {
        model.addAttribute("track", view);
        return "track";
    }

    private static String cut(String number) {
        return number.length() > LONGEST_NUMBER ? number.substring(0, LONGEST_NUMBER) : number;
    }
}
