package org.bihuan.registration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.bihuan.PagePosition;
import org.bihuan.RefusedException;
import org.bihuan.people.Allowed;
import org.bihuan.registration.Registration.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The registrations that clerks decide on: a list for each state, and each beside what the bureau knows already. */
@Controller
class RegistrationsPage {

    private static final int ROWS = 30;
    private static final int MOST_COUNTED = 1000;

    private final RegistrationMapper mapper;
    private final Registrations registrations;
    private final Comparisons comparisons;

    RegistrationsPage(RegistrationMapper mapper, Registrations registrations, Comparisons comparisons) {
        this.mapper = mapper;
        this.registrations = registrations;
        this.comparisons = comparisons;
    }

    /** @param count as far as it is counted, only for those that wait */
    record Tab(String status, String href, boolean current, @Nullable String count) {}

    record Row(
            String number, String href, String enterpriseName, String uscc, String town, String contact, String at) {}

    record ListView(List<Tab> tabs, String status, List<Row> rows, @Nullable String first, @Nullable String next) {}

    @Allowed("intake")
    @GetMapping("/registrations")
    String list(
            @RequestParam(defaultValue = "pending") String status,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        Status state = Arrays.stream(Status.values())
                .filter(one -> key(one).equals(status))
                .findFirst()
                .orElseThrow(() -> RefusedException.malformed("没有这种状态。"));
        PagePosition position = PagePosition.read(after);
        List<Registration> found = mapper.page(
                state,
                waits(state),
                position == null ? null : position.moment(),
                position == null ? null : position.id(),
                ROWS + 1);
        List<Registration> shown = found.subList(0, Math.min(ROWS, found.size()));
        Registration last = found.size() > ROWS ? shown.get(ROWS - 1) : null;
        model.addAttribute(
                "registrations",
                new ListView(
                        tabs(state),
                        status,
                        shown.stream().map(RegistrationsPage::row).toList(),
                        after == null ? null : href(state),
                        last == null
                                ? null
                                : href(state) + "&after=" + new PagePosition(last.changedAt(), last.number()).text()));
        return "registrations";
    }

    @Allowed("intake")
    @GetMapping("/registrations/{number}")
    String registration(@PathVariable String number, Model model) {
        Registration registration = registrations.require(number);
        model.addAttribute("registration", StatusView.of(registration));
        model.addAttribute("comparison", comparisons.of(registration));
        return "registrations/registration";
    }

    private List<Tab> tabs(Status current) {
        List<Tab> tabs = new ArrayList<>();
        for (Status status : Status.values()) {
            int count = waits(status) ? mapper.count(status, MOST_COUNTED) : 0;
            tabs.add(new Tab(
                    key(status),
                    href(status),
                    status == current,
                    !waits(status) ? null : count < MOST_COUNTED ? String.valueOf(count) : "999+"));
        }
        return tabs;
    }

    private static Row row(Registration registration) {
        return new Row(
                registration.number(),
                "/registrations/" + registration.number(),
                registration.enterpriseName(),
                registration.uscc(),
                registration.town(),
                registration.contactName(),
                StatusView.moment(registration.changedAt()));
    }

    private static boolean waits(Status status) {
        return status == Status.PENDING || status == Status.RETURNED;
    }

    private static String href(Status status) {
        return "/registrations?status=" + key(status);
    }

    private static String key(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
