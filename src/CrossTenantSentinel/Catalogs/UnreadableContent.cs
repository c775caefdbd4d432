using System.Diagnostics;
using System.Reflection;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Catalogs;

/// <summary>Reports content whose C# code throws instead of yielding a value.</summary>
public static class UnreadableContent
{
    /// <summary>CTS1000.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1000",
        Title = "Content could not be built",
        Why = "The C# member that yields the content threw an exception, for example because an id is no GUID or a technique is revoked.",
        Instead = "Correct the value that the message names.",
    };

    internal static Finding Report(MemberInfo member, Exception exception)
    {
        string name = $"{member.DeclaringType?.Name}.{member.Name}";
        Exception cause = exception is TypeInitializationException { InnerException: { } inner } ? inner : exception;
        return Kind.At(new Anchor.OfMember(PlaceOf(exception, member)), $"{name}: {Message(cause).ReplaceLineEndings(" ")}");
    }

    /// <summary>The message without the name of a C# parameter, which the author of content did not write.</summary>
    private static string Message(Exception exception) => exception is ArgumentException { ParamName: { } parameter }
        ? exception.Message.Replace($" (Parameter '{parameter}')", "", StringComparison.Ordinal)
        : exception.Message;

    /// <summary>The innermost line of the pack's own code, which debug symbols know; otherwise the member's type, without a line.</summary>
    private static SourceLocation PlaceOf(Exception exception, MemberInfo member)
    {
        for (Exception? current = exception; current is not null; current = current.InnerException)
        {
            StackFrame? frame = new StackTrace(current, fNeedFileInfo: true).GetFrames()
                .FirstOrDefault(frame => frame.GetMethod()?.Module == member.Module && frame.GetFileName() is not null);
            if (frame is not null)
                return new SourceLocation(frame.GetFileName()!, frame.GetFileLineNumber());
        }

        return new SourceLocation(member.DeclaringType?.FullName ?? member.Name, 0);
    }
}
