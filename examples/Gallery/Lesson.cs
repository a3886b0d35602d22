namespace Autoencoders.Gallery;

/// <summary>What a model is shown of a data set.</summary>
/// <param name="Inputs">What enters it.</param>
/// <param name="Targets">What it is to give.</param>
/// <param name="Condition">What enters it besides, such as labels; null for a model of one input.</param>
/// <param name="Labels">The class of each sample.</param>
internal sealed record Lesson(Samples Inputs, Samples Targets, Samples? Condition, byte[] Labels)
{
    /// <summary>The first samples.</summary>
    public Lesson Take(int count) => new(Inputs.Take(count), Targets.Take(count), Condition?.Take(count), Labels.Length <= count ? Labels : Labels[..count]);
}
