package org.communityalerts.app;

import org.springframework.beans.PropertyValues;
import org.springframework.beans.factory.annotation.AutowiredAnnotationBeanPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;

/** Fills in what beans ask for, but does not look for it in AWS's clients: looking loads hundreds of their classes. */
final class Injections extends AutowiredAnnotationBeanPostProcessor {
    private static final String AWS = "software.amazon.awssdk";

    @Override
    public void postProcessMergedBeanDefinition(RootBeanDefinition definition, Class<?> type, String name) {
        if (!type.getName().startsWith(AWS)) {
            super.postProcessMergedBeanDefinition(definition, type, name);
        }
    }

    @Override
    public PropertyValues postProcessProperties(PropertyValues values, Object bean, String name) {
        return bean.getClass().getName().startsWith(AWS) ? values : super.postProcessProperties(values, bean, name);
    }
}
