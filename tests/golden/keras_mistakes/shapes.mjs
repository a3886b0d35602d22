// Shapes that do not fit: decoders, declared outputs, reshapes, windows and numbers of axes.
export const mistakes = [
  {
    mistake: "DecoderOneShort",
    title: "The decoder gives one value less than went in",
    remark: "The message names both shapes, but not the layer, and comes when the data are there.",
    keras(tf) {
      const model = tf.sequential({ layers: [
        tf.layers.dense({ inputShape: [784], units: 128, activation: "relu" }),
        tf.layers.dense({ units: 32 }),
        tf.layers.dense({ units: 128, activation: "relu" }),
        tf.layers.dense({ units: 783, activation: "sigmoid" }),
      ] });
      return { model };
    },
  },
  {
    mistake: "DecoderOfOddPictures",
    title: "29 pixels are halved and doubled, which makes 28",
    keras(tf) {
      const model = tf.sequential({ layers: [
        tf.layers.conv2d({ inputShape: [29, 29, 1], filters: 8, kernelSize: 3, padding: "same" }),
        tf.layers.maxPooling2d({ poolSize: 2 }),
        tf.layers.upSampling2d({ size: [2, 2] }),
        tf.layers.conv2d({ filters: 1, kernelSize: 3, padding: "same" }),
      ] });
      return { model };
    },
  },
  {
    mistake: "DecoderOfAnotherSize",
    title: "Padding is forgotten in the decoder, so that 28 pixels come out as 14",
    keras(tf) {
      const model = tf.sequential({ layers: [
        tf.layers.conv2d({ inputShape: [28, 28, 1], filters: 8, kernelSize: 3, padding: "same", activation: "relu" }),
        tf.layers.maxPooling2d({ poolSize: 2 }),
        tf.layers.conv2d({ filters: 4, kernelSize: 3, padding: "same" }),
        tf.layers.maxPooling2d({ poolSize: 2 }),
        tf.layers.conv2d({ filters: 4, kernelSize: 3, activation: "relu" }),
        tf.layers.upSampling2d({ size: [2, 2] }),
        tf.layers.conv2d({ filters: 8, kernelSize: 3, activation: "relu" }),
        tf.layers.upSampling2d({ size: [2, 2] }),
        tf.layers.conv2d({ filters: 1, kernelSize: 3, activation: "sigmoid" }),
      ] });
      return { model };
    },
  },
  {
    mistake: "DecoderOfOtherChannels",
    title: "Colours go in, grey comes out",
    keras(tf) {
      const model = tf.sequential({ layers: [
        tf.layers.conv2d({ inputShape: [32, 32, 3], filters: 8, kernelSize: 3, padding: "same", strides: 2 }),
        tf.layers.conv2dTranspose({ filters: 1, kernelSize: 3, padding: "same", strides: 2 }),
      ] });
      return { model };
    },
  },
  {
    mistake: "DecoderWithoutPictures",
    title: "Pictures go in, vectors come out",
    remark: "The message names the last layer and both shapes.",
    keras(tf) {
      const model = tf.sequential({ layers: [
        tf.layers.flatten({ inputShape: [28, 28, 1] }),
        tf.layers.dense({ units: 32, activation: "relu" }),
        tf.layers.dense({ units: 784, activation: "sigmoid" }),
      ] });
      return { model };
    },
  },
  {
    mistake: "SequenceDecoderOfOtherSteps",
    title: "Twelve steps go in, ten come out",
    keras(tf) {
      const model = tf.sequential({ layers: [
        tf.layers.lstm({ inputShape: [12, 4], units: 16 }),
        tf.layers.repeatVector({ n: 10 }),
        tf.layers.lstm({ units: 4, returnSequences: true }),
      ] });
      return { model };
    },
  },
  {
    mistake: "SequenceDecoderOfTheLastStep",
    title: "The decoder keeps the last step only",
    keras(tf) {
      const model = tf.sequential({ layers: [
        tf.layers.lstm({ inputShape: [12, 4], units: 16 }),
        tf.layers.repeatVector({ n: 12 }),
        tf.layers.lstm({ units: 4 }),
      ] });
      return { model };
    },
  },
  {
    mistake: "DenseOverPictures",
    title: "Flatten is forgotten in front of the classes",
    targets: [10],
    keras(tf) {
      const model = tf.sequential({ layers: [
        tf.layers.conv2d({ inputShape: [28, 28, 1], filters: 8, kernelSize: 3, activation: "relu" }),
        tf.layers.dense({ units: 10, activation: "softmax" }),
      ] });
      return { model };
    },
  },
  {
    mistake: "OutputOfOneStep",
    title: "All steps are returned where the last was meant",
    targets: [1],
    keras(tf) {
      const model = tf.sequential({ layers: [
        tf.layers.lstm({ inputShape: [12, 4], units: 8, returnSequences: true }),
        tf.layers.dense({ units: 1 }),
      ] });
      return { model };
    },
  },
  {
    mistake: "OutputOfOtherClasses",
    title: "Twelve classes are meant, the model gives ten",
    targets: [12],
    keras(tf) {
      const model = tf.sequential({ layers: [
        tf.layers.dense({ inputShape: [784], units: 64, activation: "relu" }),
        tf.layers.dense({ units: 10, activation: "softmax" }),
      ] });
      return { model };
    },
  },
  {
    mistake: "ReshapeOfOtherChannels",
    title: "A reshape to twice the channels there are",
    keras3: "The total size of the tensor must be unchanged. Received: input_shape=…, target_shape=…",
    keras(tf) {
      const model = tf.sequential({ layers: [
        tf.layers.dense({ inputShape: [64], units: 7 * 7 * 32 }),
        tf.layers.reshape({ targetShape: [7, 7, 64] }),
        tf.layers.conv2dTranspose({ filters: 1, kernelSize: 3 }),
      ] });
      return { model };
    },
  },
  {
    mistake: "ReshapeAfterPooling",
    title: "A reshape that forgets what the window took away",
    keras3: "The total size of the tensor must be unchanged. Received: input_shape=…, target_shape=…",
    keras(tf) {
      const model = tf.sequential({ layers: [
        tf.layers.conv2d({ inputShape: [28, 28, 1], filters: 8, kernelSize: 3 }),
        tf.layers.maxPooling2d({ poolSize: 2 }),
        tf.layers.reshape({ targetShape: [14 * 14 * 8] }),
        tf.layers.dense({ units: 10 }),
      ] });
      return { model };
    },
  },
  {
    mistake: "ReshapeThatDoesNotDivide",
    title: "A reshape whose inferred size does not come out even",
    keras3: "The total size of the tensor must be unchanged, however, the input size cannot by divided by the specified dimensions in target_shape. Received: input_shape=…, target_shape=…",
    keras(tf) {
      const model = tf.sequential({ layers: [
        tf.layers.reshape({ inputShape: [100], targetShape: [-1, 7] }),
        tf.layers.lstm({ units: 8 }),
      ] });
      return { model };
    },
  },
  {
    mistake: "ReshapeTwiceInferred",
    title: "A reshape that is to infer two sizes",
    keras(tf) {
      const model = tf.sequential({ layers: [
        tf.layers.reshape({ inputShape: [64], targetShape: [-1, -1] }),
        tf.layers.dense({ units: 10 }),
      ] });
      return { model };
    },
  },
  {
    mistake: "ReshapeWithTheBatch",
    title: "A reshape that counts the batch",
    keras3: "The total size of the tensor must be unchanged. Received: input_shape=…, target_shape=…",
    keras(tf) {
      const model = tf.sequential({ layers: [
        tf.layers.reshape({ inputShape: [28, 28, 1], targetShape: [32, 784] }),
        tf.layers.dense({ units: 10 }),
      ] });
      return { model };
    },
  },
  {
    mistake: "KernelOnATinyMap",
    title: "A window larger than what the poolings left",
    remark: "A good message: the layer and the shape that entered it.",
    targets: [10],
    keras(tf) {
      const model = tf.sequential({ layers: [
        tf.layers.conv2d({ inputShape: [28, 28, 1], filters: 16, kernelSize: 3, activation: "relu" }),
        tf.layers.maxPooling2d({ poolSize: 2 }),
        tf.layers.conv2d({ filters: 32, kernelSize: 3 }),
        tf.layers.maxPooling2d({ poolSize: 2 }),
        tf.layers.conv2d({ filters: 64, kernelSize: 3 }),
        tf.layers.maxPooling2d({ poolSize: 2 }),
        tf.layers.conv2d({ filters: 128, kernelSize: 3 }),
        tf.layers.flatten(),
        tf.layers.dense({ units: 10, activation: "softmax" }),
      ] });
      return { model };
    },
  },
  {
    mistake: "PoolOnATinyMap",
    title: "A pooling too many",
    keras3: "Computed output size would be zero or negative. Received: `inputs.shape=…`, `pool_size=…`, `strides=…`, `padding=…`.",
    targets: [10],
    keras(tf) {
      const model = tf.sequential({ layers: [
        tf.layers.conv2d({ inputShape: [28, 28, 1], filters: 16, kernelSize: 3 }),
        tf.layers.maxPooling2d({ poolSize: 3 }),
        tf.layers.conv2d({ filters: 32, kernelSize: 3 }),
        tf.layers.maxPooling2d({ poolSize: 3 }),
        tf.layers.maxPooling2d({ poolSize: 3 }),
        tf.layers.flatten(),
        tf.layers.dense({ units: 10 }),
      ] });
      return { model };
    },
  },
  {
    mistake: "KernelLongerThanTheSequence",
    title: "A window longer than the sequence",
    keras3: "Computed output size would be zero or negative. Received `inputs shape=…`, `kernel shape=…`, `dilation_rate=…`, `strides=…`, `padding=…`.",
    targets: [4],
    keras(tf) {
      const model = tf.sequential({ layers: [
        tf.layers.conv1d({ inputShape: [6, 12], filters: 32, kernelSize: 7, activation: "relu" }),
        tf.layers.globalAveragePooling1d(),
        tf.layers.dense({ units: 4 }),
      ] });
      return { model };
    },
  },
  {
    mistake: "CropOfAll",
    title: "A crop that leaves nothing",
    keras3: "Values in `cropping` argument should be smaller than the corresponding spatial dimension of the input. Received: input_shape=…, cropping=…",
    targets: [5],
    keras(tf) {
      const model = tf.sequential({ layers: [
        tf.layers.cropping2D({ inputShape: [8, 8, 3], cropping: 4 }),
        tf.layers.flatten(),
        tf.layers.dense({ units: 5 }),
      ] });
      return { model };
    },
  },
];
