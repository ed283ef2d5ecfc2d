package org.bihuan.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.bihuan.RefusedException;
import org.bihuan.people.Allowed;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Person;
import org.bihuan.people.Public;
import org.bihuan.people.SignedIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Asks every controller method for whom it is; one that does not say is for nobody. */
@Component
final class Permissions implements HandlerInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(Permissions.class);

    private final CurrentUser currentUser;

    Permissions(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // an answer that goes on later was asked for by a request that has passed here
        if (request.getDispatcherType() == DispatcherType.ERROR
                || request.getDispatcherType() == DispatcherType.ASYNC
                || request.getMethod().equals("OPTIONS")) {
            return true;
        }
        String path = Routes.path(request);
        if (Routes.isSwagger(path)) {
            currentUser.get();
            return true;
        }
        if (handler instanceof ResourceHttpRequestHandler) {
            return true;
        }
        if (handler instanceof HandlerMethod method) {
            check(method, request);
            return true;
        }
        throw undeclared(handler);
    }

    private void check(HandlerMethod method, HttpServletRequest request) {
        if (ErrorController.class.isAssignableFrom(method.getBeanType()) || isThroughTheWrongDoor(request)) {
            throw RefusedException.notFound("没有这个地址。");
        }
        if (method.hasMethodAnnotation(Public.class)) {
            return;
        }
        Allowed allowed = method.getMethodAnnotation(Allowed.class);
        if (allowed == null && !method.hasMethodAnnotation(SignedIn.class)) {
            throw undeclared(method);
        }
        Person person = currentUser.get();
        if (allowed != null && Arrays.stream(allowed.value()).noneMatch(person::has)) {
            throw RefusedException.forbidden("您没有权限做这一步。");
        }
    }

    /** Were the path of a request ever read in two ways, a cookie could open the API: so the route itself is asked too. */
    private static boolean isThroughTheWrongDoor(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern != null && Routes.isApi(pattern.toString()) != Routes.isApi(request);
    }

    private static RefusedException undeclared(Object handler) {
        LOG.error("{} does not say for whom it is: it needs @Public, @SignedIn or @Allowed", handler);
        return RefusedException.forbidden("您没有权限做这一步。");
    }
}
