import type { ChartPlan, SeriesPlan } from '../chart.js';
import { escaped } from './xml.js';

export const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

const COLOURS = ['12395B', 'B3541E', '3D7A3D', '7A3D7A', '555555', '1F7A8C'];
const DASHES = ['solid', 'sysDash', 'sysDot', 'dashDot', 'lgDash', 'lgDashDot'];
const MARKS = ['circle', 'square', 'triangle', 'diamond', 'circle', 'square'];
const SMALL = '<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="800"/></a:pPr><a:endParaRPr/></a:p></c:txPr>';

/** A run chart as one of Word's own, which can be read, changed and printed there. Marks and dashes differ, not only colours. */
export function chartXml(plan: ChartPlan): string {
  const lines = plan.series.map((series, nth) => seriesXml(plan, series, nth));
  const bases = plan.series.map((series, nth) => baselineXml(plan, series, nth));
  const hidden = plan.series
    .map((_, nth) => plan.series.length + nth)
    .filter((_, nth) => plan.series[nth]?.baseline != null)
    .map((_, nth) => `<c:legendEntry><c:idx val="${plan.series.length + nth}"/><c:delete val="1"/></c:legendEntry>`);
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">' +
    '<c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>' +
    `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lines.join('')}${bases.join('')}` +
    `<c:marker val="1"/><c:axId val="1"/><c:axId val="2"/></c:lineChart>${axes(plan)}</c:plotArea>` +
    `<c:legend><c:legendPos val="b"/>${hidden.join('')}<c:overlay val="0"/>${SMALL}</c:legend>` +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="span"/></c:chart><c:spPr><a:ln><a:noFill/></a:ln></c:spPr></c:chartSpace>'
  );
}

function seriesXml(plan: ChartPlan, { name, values }: SeriesPlan, nth: number): string {
  const [colour, mark] = [COLOURS[nth % 6] ?? '', MARKS[nth % 6] ?? ''];
  const fill = nth % 2 === 0 ? colour : 'FFFFFF';
  const look =
    `<c:spPr>${line(colour, 19050, DASHES[nth % 6] ?? '')}</c:spPr><c:marker><c:symbol val="${mark}"/><c:size val="6"/>` +
    `<c:spPr><a:solidFill><a:srgbClr val="${fill}"/></a:solidFill>${line(colour, 12700, 'solid')}</c:spPr></c:marker>`;
  return oneSeries(plan, { id: nth, name, look, values });
}

function baselineXml(plan: ChartPlan, { name, baseline }: SeriesPlan, nth: number): string {
  if (baseline === null) return '';
  const look = `<c:spPr>${line(COLOURS[nth % 6] ?? '', 9525, 'dash')}</c:spPr><c:marker><c:symbol val="none"/></c:marker>`;
  return oneSeries(plan, { id: plan.series.length + nth, name, look, values: plan.labels.map(() => baseline) });
}

function line(colour: string, width: number, dash: string): string {
  return `<a:ln w="${width}"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill><a:prstDash val="${dash}"/></a:ln>`;
}

interface OneSeries {
  readonly id: number;
  readonly name: string;
  readonly look: string;
  readonly values: readonly (number | null)[];
}

function oneSeries({ labels }: ChartPlan, { id, name, look, values }: OneSeries): string {
  const at = (nth: number, value: string | number): string => `<c:pt idx="${nth}"><c:v>${value}</c:v></c:pt>`;
  const count = `<c:ptCount val="${labels.length}"/>`;
  const names = labels.map((label, nth) => at(nth, escaped(label)));
  const numbers = values.map((value, nth) => (value === null ? '' : at(nth, value)));
  return (
    `<c:ser><c:idx val="${id}"/><c:order val="${id}"/><c:tx><c:v>${escaped(name)}</c:v></c:tx>${look}` +
    `<c:cat><c:strLit>${count}${names.join('')}</c:strLit></c:cat>` +
    `<c:val><c:numLit><c:formatCode>General</c:formatCode>${count}${numbers.join('')}</c:numLit></c:val><c:smooth val="0"/></c:ser>`
  );
}

function axes({ scale, labels }: ChartPlan): string {
  // As many labels as there is room for beside each other.
  const room = labels.some((label) => label.length > 12) ? 5 : 9;
  const labelled = Math.max(1, Math.ceil(labels.length / room));
  const axisLine = '<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="4A5560"/></a:solidFill></a:ln></c:spPr>';
  const grid =
    '<c:majorGridlines><c:spPr><a:ln w="3175"><a:solidFill><a:srgbClr val="B9C2CB"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';
  return (
    '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>' +
    `<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${axisLine}${SMALL}<c:crossAx val="2"/><c:crosses val="min"/><c:auto val="0"/><c:tickLblSkip val="${labelled}"/><c:noMultiLvlLbl val="1"/></c:catAx>` +
    `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:max val="${scale.high}"/><c:min val="${scale.low}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="l"/>${grid}<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${SMALL}<c:crossAx val="1"/><c:crosses val="min"/><c:crossBetween val="between"/><c:majorUnit val="${scale.step}"/></c:valAx>`
  );
}

/** Where the chart stands in the text, with what it shows in words. `id` is its number among the document's drawings. */
export function drawingXml(plan: ChartPlan, id: number, relation: string): string {
  const size = 'cx="5868000" cy="2340000"';
  return (
    '<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">' +
    `<wp:extent ${size}/><wp:docPr id="${id}" name="${escaped(plan.title)}" descr="${escaped(plan.says)}"/>` +
    '<wp:cNvGraphicFramePr/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">' +
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
    '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
    `r:id="${relation}"/></a:graphicData></a:graphic></wp:inline></w:drawing>`
  );
}
