/** A regulation that nobody issued. */
export const title = '某市职工食堂民主管理办法';
export const text = `某市总工会第十届委员会第三次会议通过

第一章　总则
第一条　为了办好职工食堂，制定本办法。
第二条　本办法适用于本市企业。
（一）三十人以上的；
第二章　伙食委员会
第三条　伙食委员会由职工推选，每季度公布账目。
第三条之一　委员不得少于三人。
第四条　本办法自二〇一一年五月一日起施行。`;
export const particulars = {
  issuer: '某市总工会',
  number: '某总工发〔2011〕3号',
  adoptedOn: '2010-12-23',
  inForceFrom: '2011-05-01',
};
