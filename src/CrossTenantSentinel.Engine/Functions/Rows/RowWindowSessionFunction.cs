using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Functions.Rows;

/// <summary>
/// <c>row_window_session(value, from first, between neighbours, restart)</c>: the first instant of each row's session. A session ends
/// before an instant that is too far from its first one or from the one before, where told to, and after a null, which belongs to none.
/// </summary>
internal sealed class RowWindowSessionFunction() : RowFunction("row_window_session")
{
    public override BoundFunction? Bind(IReadOnlyList<Expression> arguments) =>
        Are(arguments, KqlType.DateTime, KqlType.TimeSpan, KqlType.TimeSpan)
            ? Over(KqlType.DateTime, (values, count, _) => Sessions(values, count))
            : null;

    private static Vector<DateTime> Sessions(Vector[] values, int count)
    {
        Vector<DateTime> instants = (Vector<DateTime>)values[0];
        Vector<TimeSpan> fromFirst = (Vector<TimeSpan>)values[1], between = (Vector<TimeSpan>)values[2];
        Restarts restarts = new(values, 3);
        DateTime[] sessions = new DateTime[count];
        bool[]? nulls = null;
        bool isOpen = false;
        DateTime session = default;
        for (int row = 0; row < sessions.Length; row++)
        {
            if (instants.IsNull(row))
            {
                (nulls ??= new bool[count])[row] = true;
                isOpen = false;
                continue;
            }

            DateTime instant = instants[row];
            if (!isOpen || restarts[row] || IsFar(session, instant, fromFirst, row) || IsFar(instants[row - 1], instant, between, row))
                session = instant;
            isOpen = true;
            sessions[row] = session;
        }

        return new(sessions, nulls);
    }

    private static bool IsFar(DateTime from, DateTime to, Vector<TimeSpan> most, int row) => !most.IsNull(row) && to - from >= most[row];
}
