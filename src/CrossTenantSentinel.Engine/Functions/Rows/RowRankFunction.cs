using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Functions.Rows;

/// <summary>A rank from 1 that grows where a value differs from that of the row before.</summary>
internal abstract class RowRankFunction(string name, bool isDense) : RowFunction(name)
{
    public override BoundFunction? Bind(IReadOnlyList<Expression> arguments) =>
        arguments.Count == 0 || arguments[0].Type == KqlType.Dynamic || !Are(arguments, arguments[0].Type)
            ? null
            : Over(KqlType.Long, (values, count, _) => Scalar.Visit(values[0].Type, new Ranks(values, count, isDense)));

    private sealed class Ranks(Vector[] values, int count, bool isDense) : IScalarVisitor<Vector>
    {
        public Vector Visit<T>()
            where T : notnull
        {
            Vector<T> terms = (Vector<T>)values[0];
            long[] ranks = new long[count];
            Restarts restarts = new(values, 1);
            long rank = 0, number = 0;
            for (int row = 0; row < ranks.Length; row++)
            {
                bool isFirst = row == 0 || restarts[row];
                if (isFirst)
                    rank = number = 0;
                number++;
                if (isFirst || !IsSame(terms, row - 1, row))
                    rank = isDense ? rank + 1 : number;
                ranks[row] = rank;
            }

            return new Vector<long>(ranks);
        }

        private static bool IsSame<T>(Vector<T> terms, int row, int other) =>
            terms.IsNull(row) || terms.IsNull(other)
                ? terms.IsNull(row) && terms.IsNull(other)
                : EqualityComparer<T>.Default.Equals(terms[row], terms[other]);
    }
}

/// <summary><c>row_rank_dense(term, restart)</c>: the next rank is one higher.</summary>
internal sealed class RowRankDenseFunction() : RowRankFunction("row_rank_dense", isDense: true);

/// <summary><c>row_rank_min(term, restart)</c>: the next rank is the number of its first row.</summary>
internal sealed class RowRankMinFunction() : RowRankFunction("row_rank_min", isDense: false);
