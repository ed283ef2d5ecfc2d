package org.bihuan.notification;

import java.time.Duration;
import me.chanjar.weixin.mp.api.impl.WxMpServiceImpl;
import me.chanjar.weixin.mp.config.WxMpHostConfig;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.config.SocketConfig;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;

/** The library's client with connections of our own: they end in time, and repeat nothing behind our back. */
final class OfficialAccountClient extends WxMpServiceImpl {

    private final CloseableHttpClient http;

    OfficialAccountClient(WeChatSettings settings) {
        http = http(settings.timeout());
        WxMpDefaultConfigImpl config = new WxMpDefaultConfigImpl();
        config.setAppId(settings.appId());
        config.setSecret(settings.secret());
        config.setHostConfig(new WxMpHostConfig(settings.apiHost(), settings.openHost(), settings.apiHost()));
        // several nodes share one account: the plain token of one would end the others'
        config.useStableAccessToken(true);
        setWxMpConfigStorage(config);
        // the outbox asks again, later
        setMaxRetryTimes(0);
    }

    @Override
    public CloseableHttpClient getRequestHttpClient() {
        return http;
    }

    @Override
    public void initHttp() {
        // there is nothing to make
    }

    private static CloseableHttpClient http(Duration timeout) {
        int milliseconds = Math.toIntExact(timeout.toMillis());
        return HttpClients.custom()
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectTimeout(milliseconds)
                        .setConnectionRequestTimeout(milliseconds)
                        .setSocketTimeout(milliseconds)
                        .build())
                .setDefaultSocketConfig(
                        SocketConfig.custom().setSoTimeout(milliseconds).build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .build();
    }
}
