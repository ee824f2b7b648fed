package rocu.soc.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.Optional;

/** The entities of all kinds of records, by their types. */
@ApplicationScoped
class Entities {

    @Inject
    EntityManager manager;

    <E> Optional<E> find(Class<E> type, Object id) {
        return Optional.ofNullable(manager.find(type, id));
    }

    /** The same, held by this transaction until it ends. */
    <E> Optional<E> hold(Class<E> type, Object id) {
        return Optional.ofNullable(manager.find(type, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Those, called {@code e}, that meet a condition on its numbered values. */
    <E> TypedQuery<E> query(Class<E> type, String condition, Object... values) {
        TypedQuery<E> query = manager.createQuery("from " + type.getName() + " e where " + condition, type);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }

    /** An entity that says nothing yet, to be filled and added. */
    <E> E blank(Class<E> type) {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("An entity has a constructor without arguments", e);
        }
    }

    void add(Object entity) {
        manager.persist(entity);
    }

    void flush() {
        manager.flush();
    }

    void forget() {
        manager.clear();
    }
}
