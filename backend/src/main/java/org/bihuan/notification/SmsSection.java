package org.bihuan.notification;

import java.util.Optional;
import org.bihuan.people.AccountSection;
import org.bihuan.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Text messages on the page of one's own account. */
@Component
class SmsSection implements AccountSection {

    private final NoticeAddresses addresses;

    SmsSection(NoticeAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public Optional<Entry> of(Person person) {
        NoticeAddress address = addresses.of(person.username());
        String phone = masked(address);
        String text = phone == null ? "没有登记手机" : address.smsWanted() ? "发到 " + phone : "已关闭（" + phone + "）";
        return Optional.of(new Entry("短信通知", text, SmsPage.PATH, "设置"));
    }

    static @Nullable String masked(NoticeAddress address) {
        return Phone.find(address.phone()).map(Phone::masked).orElse(null);
    }
}
