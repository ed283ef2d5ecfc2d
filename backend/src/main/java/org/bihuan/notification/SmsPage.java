package org.bihuan.notification;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.bihuan.notification.PhoneCodes.Proof;
import org.bihuan.notification.PhoneCodes.Purpose;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.SignedIn;
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

/** The phone that one is told on, and whether at all. */
@Controller
class SmsPage {

    static final String PATH = "/account/sms";

    private final NoticeAddresses addresses;
    private final PhoneCodes codes;
    private final CurrentUser currentUser;

    SmsPage(NoticeAddresses addresses, PhoneCodes codes, CurrentUser currentUser) {
        this.addresses = addresses;
        this.codes = codes;
        this.currentUser = currentUser;
    }

    @SignedIn
    @GetMapping(PATH)
    String page(Model model) {
        NoticeAddress address = addresses.of(currentUser.username());
        model.addAttribute("phone", SmsSection.masked(address));
        model.addAttribute("wanted", address.smsWanted());
        return "account/sms";
    }

    /** Whether one wants text messages; the notices in the application come in any case. */
    @SignedIn
    @PostMapping(PATH + "/wish")
    String wish(@RequestParam boolean wanted) {
        addresses.setSmsWanted(currentUser.username(), wanted);
        return "redirect:" + PATH;
    }

    @SignedIn
    @PostMapping(path = PATH + "/codes", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, Object> sendCode(@RequestParam @Nullable String phone, HttpServletRequest request) {
        codes.send(Phone.read(phone), Purpose.ACCOUNT, request.getRemoteAddr());
        return Map.of("pause", PhoneCodes.PAUSE.toSeconds());
    }

    @SignedIn
    @PostMapping(PATH + "/phone")
    String change(@RequestParam @Nullable String phone, @RequestParam @Nullable String code) {
        Proof proof = codes.check(Phone.read(phone), Purpose.ACCOUNT, code);
        codes.use(proof);
        addresses.setPhone(currentUser.username(), proof.phone());
        return "redirect:" + PATH;
    }
}
