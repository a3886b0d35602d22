namespace Autoencoders.Models;

/// <summary>A mistake (or a doubt) that the checker found, placed by the line's position rather than by a file's.</summary>
/// <param name="Id">The rule's id, see <see cref="IssueId"/>.</param>
/// <param name="Declaration">The position of the guilty line among the model's declarations.</param>
/// <param name="Argument">The guilty argument's name, or null for the whole line.</param>
/// <param name="Message">What is wrong, the arithmetic, where the size came from, what to change.</param>
/// <param name="Suggestion">The text that would repair the argument, or null.</param>
/// <param name="Related">The position of a line that made what does not fit, or null.</param>
public sealed record Issue(string Id, int Declaration, string? Argument, string Message, string? Suggestion = null, int? Related = null)
{
    /// <summary>Whether the model can be used in spite of this.</summary>
    public bool IsWarning => IssueId.IsWarning(Id);

    /// <summary>Whether it is a thought rather than a warning.</summary>
    public bool IsHint => IssueId.IsHint(Id);

    /// <summary>What, on any line, would repair it: each by itself, the best first, and tried out.</summary>
    public EquatableArray<ArgumentChange> Repairs { get; init; }

    /// <summary>Whether the mistake is a block's own, so that it is reported where the block stands, not where it is used.</summary>
    public bool IsElsewhere { get; init; }

    /// <summary>The id and the message, as one sees them where no compiler stands between.</summary>
    public override string ToString() => Id + ": " + Message;
}

/// <summary>Another value of one argument.</summary>
/// <param name="Declaration">The position of the line.</param>
/// <param name="Argument">The argument's name.</param>
/// <param name="Text">What to write there.</param>
public sealed record ArgumentChange(int Declaration, string Argument, string Text);
