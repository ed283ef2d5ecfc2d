package org.bihuan.registration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.bihuan.RefusedException;
import org.bihuan.notification.Phone;
import org.bihuan.notification.PhoneCodes;
import org.bihuan.notification.PhoneCodes.Purpose;
import org.bihuan.people.Public;
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

/** Registering, for anybody. Whatever is refused is said on the page, beside what was filled in. */
@Controller
class RegisterPage {

    private static final String VIEW = "register";

    private final Registrations registrations;
    private final PhoneCodes codes;

    RegisterPage(Registrations registrations, PhoneCodes codes) {
        this.registrations = registrations;
        this.codes = codes;
    }

    @Public
    @GetMapping("/register")
    String page(Model model) {
        return form(FormView.of(RegistrationForm.empty()), model);
    }

    @Public
    @PostMapping("/register")
    String submit(RegistrationForm form, Model model, HttpServletResponse response) {
        try {
            model.addAttribute("number", registrations.submit(form));
            return "register/received";
        } catch (RefusedException refused) {
            response.setStatus(refused.kind().status());
            return form(FormView.of(form).with(refused), model);
        }
    }

    /** Without scripts: the page again, with what was filled in. */
    @Public
    @PostMapping("/register/codes")
    String sendCode(RegistrationForm form, Model model, HttpServletRequest request, HttpServletResponse response) {
        try {
            codes.send(Phone.read(form.phone()), Purpose.REGISTER, request.getRemoteAddr());
            return form(FormView.of(form).withCode(), model);
        } catch (RefusedException refused) {
            response.setStatus(refused.kind().status());
            return form(FormView.of(form).with(refused), model);
        }
    }

    @Public
    @PostMapping(path = "/register/codes", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, Object> sendCode(@RequestParam @Nullable String phone, HttpServletRequest request) {
        codes.send(Phone.read(phone), Purpose.REGISTER, request.getRemoteAddr());
        return Map.of("pause", PhoneCodes.PAUSE.toSeconds());
    }

    private String form(FormView view, Model model) {
        model.addAttribute("form", view);
        model.addAttribute("towns", registrations.towns());
        return VIEW;
    }
}
