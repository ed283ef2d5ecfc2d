package org.bihuan.notification;

import java.util.Optional;
import org.bihuan.people.AccountSection;
import org.bihuan.people.Person;
import org.springframework.stereotype.Component;

/** WeChat on the page of one's own account, where the site has an official account. */
@Component
class WeChatSection implements AccountSection {

    private final WeChatIdentity identity;
    private final NoticeAddresses addresses;

    WeChatSection(WeChatIdentity identity, NoticeAddresses addresses) {
        this.identity = identity;
        this.addresses = addresses;
    }

    @Override
    public Optional<Entry> of(Person person) {
        boolean bound = addresses.of(person.username()).isBound();
        if (!identity.isConnected() && !bound) {
            return Optional.empty();
        }
        return Optional.of(new Entry("微信", bound ? "已绑定" : "未绑定", WeChatPage.PATH, bound ? "管理" : "绑定微信"));
    }
}
