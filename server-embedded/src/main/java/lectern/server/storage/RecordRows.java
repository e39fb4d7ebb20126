package lectern.server.storage;

import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Rows to records, by Jdbi's own constructor mapper. That one matches columns to components anew for each query, which
 * takes longer than the query itself; here the match is made once for each record and list of columns.
 */
final class RecordRows implements RowMapperFactory {
    private final ConcurrentMap<Class<?>, RowMapper<?>> mappers = new ConcurrentHashMap<>();

    @Override
    public Optional<RowMapper<?>> build(Type type, ConfigRegistry config) {
        Class<?> erased = GenericTypes.getErasedType(type);
        return erased.isRecord()
                ? Optional.of(mappers.computeIfAbsent(erased, record -> new Mapper<>(ConstructorMapper.of(record))))
                : Optional.empty();
    }

    private static final class Mapper<R> implements RowMapper<R> {
        private final RowMapper<R> matching;
        private final ConcurrentMap<List<String>, RowMapper<R>> matched = new ConcurrentHashMap<>();

        Mapper(RowMapper<R> matching) {
            this.matching = matching;
        }

        @Override
        public void init(ConfigRegistry config) {
            matching.init(config);
        }

        @Override
        public RowMapper<R> specialize(ResultSet rows, StatementContext context) throws SQLException {
            List<String> columns = columns(rows.getMetaData());
            RowMapper<R> known = matched.get(columns);
            if (known == null) {
                known = matching.specialize(rows, context);
                matched.put(columns, known);
            }
            return known;
        }

        @Override
        public R map(ResultSet rows, StatementContext context) throws SQLException {
            return specialize(rows, context).map(rows, context);
        }

        private static List<String> columns(ResultSetMetaData data) throws SQLException {
            String[] labels = new String[data.getColumnCount()];
            for (int i = 0; i < labels.length; i++) {
                labels[i] = data.getColumnLabel(i + 1);
            }
            return Arrays.asList(labels);
        }
    }
}
