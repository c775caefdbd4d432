namespace CrossTenantSentinel.Engine.Vectors;

/// <summary>Generic code that is called with the C# type of a Kusto type; see <see cref="Scalar"/>.</summary>
/// <typeparam name="TResult">What it gives.</typeparam>
public interface IScalarVisitor<out TResult>
{
    /// <summary>The work, for one type.</summary>
    /// <typeparam name="T">The C# type that stores the values.</typeparam>
    TResult Visit<T>()
        where T : notnull;
}
