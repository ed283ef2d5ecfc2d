package org.bihuan.registration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import java.util.Map;
import org.bihuan.RefusedException;
import org.bihuan.notification.Phone;
import org.bihuan.notification.PhoneCodes;
import org.bihuan.notification.PhoneCodes.Purpose;
import org.bihuan.people.Public;
import org.bihuan.registration.Registration.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** How a registration stands, for who has its number and its phone; the session remembers that they had both. */
@Controller
class RegistrationStatusPage {

    private static final String SHOWN = RegistrationStatusPage.class.getName();
    private static final String PATH = "/register/status";
    private static final String QUESTION = "register/status";
    private static final String ANSWER = "register/answer";

    private final Registrations registrations;
    private final PhoneCodes codes;

    RegistrationStatusPage(Registrations registrations, PhoneCodes codes) {
        this.registrations = registrations;
        this.codes = codes;
    }

    /** What was typed to find a registration. */
    record Question(@Nullable String number, @Nullable String phone, @Nullable String code) {}

    @Public
    @GetMapping(PATH)
    String page(@RequestParam(required = false) @Nullable String number, Model model, HttpServletRequest request) {
        String shown = shown(request);
        if (shown != null) {
            return answer(registrations.require(shown), null, model);
        }
        return question(new Question(number, null, null), null, false, model);
    }

    @Public
    @PostMapping(PATH)
    String look(Question asked, Model model, HttpServletRequest request, HttpServletResponse response) {
        try {
            String number = DetailsCheck.clean(asked.number()).toUpperCase(Locale.ROOT);
            Registration found = registrations.look(number, asked.phone(), asked.code());
            request.getSession().setAttribute(SHOWN, found.number());
            return "redirect:" + PATH;
        } catch (RefusedException refused) {
            response.setStatus(refused.kind().status());
            return question(asked, refused, false, model);
        }
    }

    @Public
    @PostMapping(PATH + "/codes")
    String sendCode(Question asked, Model model, HttpServletRequest request, HttpServletResponse response) {
        try {
            codes.send(Phone.read(asked.phone()), Purpose.STATUS, request.getRemoteAddr());
            return question(asked, null, true, model);
        } catch (RefusedException refused) {
            response.setStatus(refused.kind().status());
            return question(asked, refused, false, model);
        }
    }

    @Public
    @PostMapping(path = PATH + "/codes", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, Object> sendCode(@RequestParam @Nullable String phone, HttpServletRequest request) {
        codes.send(Phone.read(phone), Purpose.STATUS, request.getRemoteAddr());
        return Map.of("pause", PhoneCodes.PAUSE.toSeconds());
    }

    @Public
    @PostMapping(PATH + "/correction")
    String correct(
            @RequestParam int version,
            RegistrationForm form,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        String shown = shown(request);
        if (shown == null) {
            return "redirect:" + PATH;
        }
        try {
            registrations.correct(shown, version, form);
            return "redirect:" + PATH;
        } catch (RefusedException refused) {
            response.setStatus(refused.kind().status());
            return answer(registrations.require(shown), FormView.of(form).with(refused), model);
        }
    }

    /** Leaves the page as it was for a stranger. */
    @Public
    @PostMapping(PATH + "/end")
    String end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(SHOWN);
        }
        return "redirect:" + PATH;
    }

    private static @Nullable String shown(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (String) session.getAttribute(SHOWN);
    }

    private static String question(Question asked, @Nullable RefusedException refused, boolean codeSent, Model model) {
        FormView view = FormView.of(RegistrationForm.empty());
        model.addAttribute("asked", asked);
        model.addAttribute("form", codeSent ? view.withCode() : refused == null ? view : view.with(refused));
        return QUESTION;
    }

    private String answer(Registration registration, @Nullable FormView form, Model model) {
        model.addAttribute("registration", StatusView.of(registration));
        boolean returned = registration.status() == Status.RETURNED;
        model.addAttribute("form", form == null ? FormView.of(RegistrationForm.of(registration)) : form);
        if (returned) {
            model.addAttribute("towns", registrations.towns());
        }
        return ANSWER;
    }
}
