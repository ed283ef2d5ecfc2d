package org.bihuan.notification;

import java.util.Optional;
import org.bihuan.Words;
import org.bihuan.people.AccountSection;
import org.bihuan.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Text messages on the page of one's own account. */
@Component
class SmsSection implements AccountSection {

    private final NoticeAddresses addresses;
    private final Words words;

    SmsSection(NoticeAddresses addresses, Words words) {
        this.addresses = addresses;
        this.words = words;
    }

    @Override
    public Optional<Entry> of(Person person) {
        NoticeAddress address = addresses.of(person.username());
        String phone = masked(address);
        String text =
                phone == null ? words.of("sms.none") : words.of(address.smsWanted() ? "sms.on" : "sms.off", phone);
        return Optional.of(new Entry(words.of("sms.section"), text, SmsPage.PATH, words.of("sms.change")));
    }

    static @Nullable String masked(NoticeAddress address) {
        return Phone.find(address.phone()).map(Phone::masked).orElse(null);
    }
}
