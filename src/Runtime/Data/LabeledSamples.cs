using System;
using System.Collections.Generic;

namespace Autoencoders;

/// <summary>Images and the class of each.</summary>
public sealed record LabeledSamples
{
    /// <summary>Puts images and labels together.</summary>
    /// <param name="images">The images.</param>
    /// <param name="labels">One label an image; kept, not copied.</param>
    /// <exception cref="ArgumentException">There are more or fewer labels than images.</exception>
    public LabeledSamples(Samples images, byte[] labels)
    {
        ArgumentNullException.ThrowIfNull(images);
        ArgumentNullException.ThrowIfNull(labels);
        if (images.Count != labels.Length)
        {
            throw new ArgumentException(
                $"There are {images.Count} images but {labels.Length} labels; every image has one label.", nameof(labels));
        }

        Images = images;
        Labels = labels;
    }

    /// <summary>The images.</summary>
    public Samples Images { get; }

    /// <summary>The class of each image, in the images' order.</summary>
    public byte[] Labels { get; }

    /// <summary>How many images there are.</summary>
    public int Count => Labels.Length;

    /// <summary>A run of images with their labels.</summary>
    /// <param name="range">Which ones.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range reaches beyond the images.</exception>
    public LabeledSamples this[Range range] => new(Images[range], Labels[range]);

    /// <summary>The images of one class, in their order; none where the class does not occur.</summary>
    /// <param name="label">The class.</param>
    public LabeledSamples WithLabel(int label)
    {
        var indices = new List<int>();
        for (int i = 0; i < Labels.Length; i++)
        {
            if (Labels[i] == label)
                indices.Add(i);
        }

        return Select(indices.ToArray());
    }

    /// <summary>Chosen images in a chosen order, with their labels.</summary>
    /// <param name="indices">The images' positions; one may stand several times.</param>
    /// <exception cref="ArgumentOutOfRangeException">A position is not between 0 and the count.</exception>
    public LabeledSamples Select(ReadOnlySpan<int> indices)
    {
        Samples images = Images.Select(indices);
        var labels = new byte[indices.Length];
        for (int i = 0; i < labels.Length; i++)
            labels[i] = Labels[indices[i]];
        return new LabeledSamples(images, labels);
    }

    /// <summary>What this holds: <c>60000 samples of (28, 28), labelled</c>.</summary>
    public override string ToString() => $"{Images}, labelled";
}
