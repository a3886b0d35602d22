using System.Collections.Generic;

namespace Autoencoders.Models.Hints;

/// <summary>Something that a model may say and hardly ever means.</summary>
internal abstract class Hint
{
    /// <summary>Every place where a model says it.</summary>
    /// <param name="model">A model in which everything fits.</param>
    public abstract IEnumerable<Issue> Find(WholeModel model);

    /// <summary>A number as text, in no culture.</summary>
    protected static string Text(long number) => LayerContext.Text(number);
}
