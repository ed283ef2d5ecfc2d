package org.bihuan.notification;

import java.util.Optional;
import org.bihuan.Words;
import org.bihuan.people.AccountSection;
import org.bihuan.people.Person;
import org.springframework.stereotype.Component;

/** WeChat on the page of one's own account, where the site has an official account. */
@Component
class WeChatSection implements AccountSection {

    private final WeChatIdentity identity;
    private final NoticeAddresses addresses;
    private final Words words;

    WeChatSection(WeChatIdentity identity, NoticeAddresses addresses, Words words) {
        this.identity = identity;
        this.addresses = addresses;
        this.words = words;
    }

    @Override
    public Optional<Entry> of(Person person) {
        boolean bound = addresses.of(person.username()).isBound();
        if (!identity.isConnected() && !bound) {
            return Optional.empty();
        }
        return Optional.of(new Entry(
                words.of("wechat.section"),
                words.of(bound ? "wechat.bound" : "wechat.unbound"),
                WeChatPage.PATH,
                words.of(bound ? "wechat.manage" : "wechat.bind.act")));
    }
}
