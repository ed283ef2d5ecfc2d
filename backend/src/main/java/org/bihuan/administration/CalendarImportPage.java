package org.bihuan.administration;

import static org.bihuan.administration.AdministrationPage.SYSTEM;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.bihuan.RefusedException;
import org.bihuan.administration.CalendarViews.PreviewView;
import org.bihuan.calendar.CalendarChange;
import org.bihuan.calendar.CalendarFile;
import org.bihuan.calendar.CalendarText;
import org.bihuan.calendar.Editions;
import org.bihuan.people.Allowed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Importing a file of the calendar: correct or upload it, see what it changes, confirm. */
@Controller
@RequestMapping("/administration/calendar")
class CalendarImportPage {

    private final CalendarImports imports;
    private final Editions editions;
    private final CalendarWording wording;

    CalendarImportPage(CalendarImports imports, Editions editions, CalendarWording wording) {
        this.imports = imports;
        this.editions = editions;
        this.wording = wording;
    }

    @Allowed(SYSTEM)
    @GetMapping("/files/{file}")
    ModelAndView open(@PathVariable String file) {
        CalendarFile which = CalendarPage.file(file);
        return form(which, editions.text(editions.newest()).of(which), List.of(), HttpStatus.OK);
    }

    /** What is uploaded comes before what stands in the field; a bad file comes back with everything that is wrong. */
    @Allowed(SYSTEM)
    @PostMapping("/files/{file}")
    ModelAndView upload(
            @PathVariable String file,
            @RequestPart(name = "upload", required = false) @Nullable MultipartFile upload,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean shipped)
            throws IOException {
        CalendarFile which = CalendarPage.file(file);
        String content = text.length() > UploadedText.LARGEST ? "" : text;
        try {
            if (shipped) {
                content = CalendarText.shipped().of(which);
            } else {
                content = upload == null || upload.isEmpty()
                        ? UploadedText.read(text)
                        : UploadedText.read(upload.getBytes());
            }
            return new ModelAndView("redirect:/administration/calendar/imports/" + imports.upload(which, content));
        } catch (RefusedException refused) {
            return form(
                    which,
                    content,
                    problems(refused),
                    HttpStatus.valueOf(refused.kind().status()));
        }
    }

    @Allowed(SYSTEM)
    @GetMapping("/imports/{id}")
    String preview(@PathVariable String id, Model model) {
        model.addAttribute("preview", view(imports.preview(id)));
        return "administration/calendar/preview";
    }

    @Allowed(SYSTEM)
    @PostMapping("/imports/{id}/confirm")
    String confirm(@PathVariable String id) {
        return "redirect:/administration/calendar?published=" + imports.confirm(id);
    }

    private ModelAndView form(CalendarFile file, String content, List<String> problems, HttpStatus status) {
        return new ModelAndView(
                "administration/calendar/import",
                Map.of(
                        "file",
                        file.code(),
                        "edition",
                        editions.newest(),
                        "text",
                        content,
                        "problems",
                        problems,
                        "offersShipped",
                        !CalendarText.shipped()
                                .of(file)
                                .equals(editions.text(editions.newest()).of(file))),
                status);
    }

    private static List<String> problems(RefusedException refused) {
        return refused.errors().isEmpty()
                ? List.of(String.valueOf(refused.getMessage()))
                : refused.errors().stream()
                        .map(RefusedException.FieldError::message)
                        .toList();
    }

    private PreviewView view(CalendarImports.Preview preview) {
        CalendarChange change = preview.change();
        return new PreviewView(
                preview.id(),
                preview.file().code(),
                wording.changed(change),
                change.days().stream().filter(day -> !day.after().isWorkday()).count(),
                change.days().stream().filter(day -> day.after().isWorkday()).count(),
                change.reworded(),
                List.copyOf(change.newYears()),
                preview.past(),
                preview.clocks(),
                change.isOfHours() ? wording.hours(change.before()) : List.of(),
                change.isOfHours() ? wording.hours(change.after()) : List.of(),
                !preview.isStale() && !preview.isInForce() && !change.isEmpty(),
                preview.isStale() && !preview.isInForce());
    }
}
