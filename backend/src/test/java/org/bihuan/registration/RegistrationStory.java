package org.bihuan.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bihuan.ApplicationClock;
import org.bihuan.RefusedException;
import org.bihuan.RefusedException.FieldError;
import org.bihuan.RefusedException.Kind;
import org.bihuan.notification.PhoneCodes;
import org.bihuan.notification.PhoneCodes.Purpose;
import org.bihuan.test.HouseStory;
import org.bihuan.test.Phones;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A story that begins with an applicant. */
abstract class RegistrationStory extends HouseStory {

    @Autowired
    Registrations registrations;

    @Autowired
    Decisions decisions;

    @Autowired
    PhoneCodes codes;

    @Autowired
    Phones phones;

    @Autowired
    ApplicationClock clock;

    @Autowired
    JdbcTemplate sql;

    Applicant applicant() {
        return new Applicant(phones, codes);
    }

    String submit(Applicant applicant) {
        return registrations.submit(applicant.form(applicant.code(Purpose.REGISTER)));
    }

    void approve(String number, int version, @Nullable String industry) {
        as("intake1", () -> decisions.approve(number, version, industry));
    }

    void as(String username, Runnable act) {
        world.as(world.person(username), () -> {
            act.run();
            return username;
        });
    }

    static List<String> fields(Runnable act) {
        try {
            act.run();
            throw new AssertionError("not refused");
        } catch (RefusedException refused) {
            assertThat(refused.kind()).isEqualTo(Kind.INVALID);
            return refused.errors().stream().map(FieldError::field).distinct().toList();
        }
    }
}
