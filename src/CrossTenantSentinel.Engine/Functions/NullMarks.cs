namespace CrossTenantSentinel.Engine.Functions;

/// <summary>Which rows of a result are null; costs nothing while none is.</summary>
internal struct NullMarks
{
    /// <summary>True where null; null when no row is.</summary>
    public bool[]? Marks { get; private set; }

    /// <summary>Marks a row of so many as null.</summary>
    public void Mark(int row, int count) => (Marks ??= new bool[count])[row] = true;
}
