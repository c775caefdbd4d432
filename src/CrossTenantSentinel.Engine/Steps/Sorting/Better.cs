using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Engine.Steps.Sorting;

/// <summary>Leaves out rows that cannot be among the best.</summary>
internal static class Better
{
    /// <summary>The rows that are not certainly worse than one value; null where that cannot be told quickly.</summary>
    /// <param name="values">The most important key of the rows.</param>
    /// <param name="bound">The value, as a vector of one row.</param>
    /// <param name="key">How the values are ordered.</param>
    public static int[]? Rows(Vector values, Vector bound, SortKey key) =>
        bound.IsNull(0) ? null : Scalar.Visit(values.Type, new Visitor(values, bound, key));

    private sealed class Visitor(Vector values, Vector bound, SortKey key) : IScalarVisitor<int[]?>
    {
        public int[]? Visit<T>()
            where T : notnull
        {
            Vector<T> typed = (Vector<T>)values;
            T limit = ((Vector<T>)bound)[0];
            if (limit is double.NaN)
                return null;
            int worse = key.IsDescending ? -1 : 1;
            int[] rows = new int[typed.Count];
            int count = 0;
            for (int row = 0; row < rows.Length; row++)
            {
                // Nulls and NaN are few and always kept; sorting puts them in their place.
                if (typed.IsNull(row) || typed[row] is double.NaN || Math.Sign(Compare(typed[row], limit)) != worse)
                    rows[count++] = row;
            }

            return rows[..count];
        }

        private static int Compare<T>(T left, T right) =>
            left is string text ? string.CompareOrdinal(text, right as string) : Comparer<T>.Default.Compare(left, right);
    }
}
