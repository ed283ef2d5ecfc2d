package org.bihuan.notification;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Text messages and WeChat: by the site's gateway and official account where they are configured, else into files. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SmsSettings.class, WeChatSettings.class})
class OutsideChannels {

    @Bean
    SmsChannel smsChannel(
            SmsSettings settings,
            NoticeAddresses addresses,
            Clock clock,
            ObjectMapper json,
            @Value("${bihuan.messages.directory:./data/messages}") Path directory) {
        SmsGateway gateway = settings.isConnected()
                ? new HttpSmsGateway(settings, clock, json)
                : new FileSmsGateway(new JsonLines(directory, Sms.TOPIC, json), json);
        return new SmsChannel(gateway, addresses, clock, json);
    }

    @Bean
    @Nullable
    OfficialAccountClient officialAccountClient(WeChatSettings settings) {
        return settings.isConnected() ? new OfficialAccountClient(settings) : null;
    }

    @Bean
    WeChatChannel weChatChannel(
            WeChatSettings settings,
            ObjectProvider<OfficialAccountClient> client,
            NoticeAddresses addresses,
            Clock clock,
            ObjectMapper json,
            @Value("${bihuan.messages.directory:./data/messages}") Path directory) {
        OfficialAccountClient connected = client.getIfAvailable();
        WeChatGateway gateway = connected == null
                ? new FileWeChatGateway(new JsonLines(directory, WeChatChannel.TOPIC, json), json)
                : new OfficialAccount(connected, settings);
        return new WeChatChannel(gateway, addresses, clock, json);
    }

    @Bean
    WeChatIdentity weChatIdentity(
            ObjectProvider<OfficialAccountClient> client,
            @Value("${bihuan.base-url:http://localhost:8080}") String baseUrl) {
        return new WeChatIdentity(client.getIfAvailable(), baseUrl);
    }
}
