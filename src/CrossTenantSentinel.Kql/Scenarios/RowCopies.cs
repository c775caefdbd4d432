using System.Reflection;

namespace CrossTenantSentinel.Kql.Scenarios;

/// <summary>Changed copies of rows.</summary>
internal static class RowCopies
{
    /// <summary>A copy with some properties changed. Copies of records are made by a method that the compiler hides.</summary>
    public static TRow With<TRow>(TRow row, Func<PropertyInfo, bool> which, Func<object?, object?> change)
        where TRow : class
    {
        TRow copy = (TRow)row.GetType().GetMethod("<Clone>$")!.Invoke(row, null)!;
        foreach (PropertyInfo property in row.GetType().GetProperties().Where(property => property.CanWrite && which(property)))
            property.SetValue(copy, change(property.GetValue(row)));
        return copy;
    }
}
