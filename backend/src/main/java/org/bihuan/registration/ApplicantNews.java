package org.bihuan.registration;

import java.time.Duration;
import java.util.Map;
import org.bihuan.notification.Sms;
import org.bihuan.notification.SmsTemplate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells an applicant by text message how it stands. Why, they read on the page that the link leads to. */
@Component
class ApplicantNews {

    private static final Duration VALID = Duration.ofDays(1);

    private final Sms sms;
    private final String baseUrl;

    ApplicantNews(Sms sms, @Value("${bihuan.base-url:http://localhost:8080}") String baseUrl) {
        this.sms = sms;
        this.baseUrl = baseUrl;
    }

    void received(Registration registration) {
        tell(registration, "已收到，等待审核", "/register/status");
    }

    void approved(Registration registration) {
        tell(registration, "已通过，可以登录", "/sign-in");
    }

    void rejected(Registration registration) {
        tell(registration, "未通过，请查看原因", "/register/status");
    }

    void returned(Registration registration) {
        tell(registration, "需要补充，请查看要求", "/register/status");
    }

    private void tell(Registration registration, String step, String path) {
        sms.send(
                registration.contactPhone(),
                SmsTemplate.REGISTRATION,
                Map.of("number", registration.number(), "step", step, "link", baseUrl + path),
                VALID);
    }
}
